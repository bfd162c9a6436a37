/**
 * Tables as text: bytes in several encodings into characters, rows of CSV into cells with their
 * places, and cells into edits of a contact. The column headers are paths of properties.
 */
@NullMarked
package dev.contactctl.table;

import org.jspecify.annotations.NullMarked;
