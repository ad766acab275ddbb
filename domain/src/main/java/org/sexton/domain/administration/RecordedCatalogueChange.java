package org.sexton.domain.administration;

/** Package-private on purpose: see {@link CatalogueChange}. */
record RecordedCatalogueChange(Rows rows, AdminEvent event) implements CatalogueChange {}
