-- An index over trigrams that grew row by row takes twice as long to search as one that is built from all rows at once
-- (docs/adr/0024): the application may build it anew. The right to do so is no right to read or to change more.
GRANT MAINTAIN ON public_similar TO ${appRole};
