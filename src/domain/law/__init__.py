"""The law as data: released versions of Article 5, what an examination must hold, and the outcome that follows."""
