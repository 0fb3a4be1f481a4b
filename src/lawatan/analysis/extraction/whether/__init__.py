"""Whether a contact is planned, under way, done, called off or denied."""
