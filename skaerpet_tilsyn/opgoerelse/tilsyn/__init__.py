"""The course of the supervision of one municipality: recorded events, the states they lead to, the deadlines."""
