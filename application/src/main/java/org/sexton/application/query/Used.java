package org.sexton.application.query;

/** Something of the catalogue, and how many tickets use it. */
public record Used<T>(T what, long tickets) {}
