"""What happens when somebody does something: one file per feature, values in, a Screen out."""
