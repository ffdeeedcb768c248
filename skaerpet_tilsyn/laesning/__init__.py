"""The readings: functions that a rule tree is handed to. They never import each other's results."""
