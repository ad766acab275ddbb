package org.sexton.unmarked;

import org.jspecify.annotations.NullUnmarked;

/** In a package that says nothing about null, planted for {@code PlantedViolationsTest}. */
@NullUnmarked
public final class Unmarked {}
