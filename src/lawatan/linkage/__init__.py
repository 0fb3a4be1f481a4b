"""Many EventMentions in, Events out."""
