### What's on, the monthly letter, which notices somebody wants.
