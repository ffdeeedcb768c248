"""Tables to Excel: a sheet each with real numbers and days, marked at the limits, and one on sources and method."""
