"""One Document in, one AnnotatedDocument out."""
