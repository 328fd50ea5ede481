/// Tables of cells, whatever they were kept in: CSV (plain or gzip), ODS and XLSX. Each is read once, from
/// front to back, in memory that does not grow with the file.
@NullMarked
package org.rightplace.source.sheet;

import org.jspecify.annotations.NullMarked;
