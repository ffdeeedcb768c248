"""The målgruppe: which ydelser count, what breaks a forløb, anciennitet, and the windows."""
