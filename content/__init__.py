"""What people read: lessons, help cards, crisis words and locale files, and the code that loads and checks them."""
