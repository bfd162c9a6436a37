package dev.contactctl.table;

import java.util.List;

/**
 * How a table is written.
 *
 * @param headers the cells of its first row
 * @param delimiter what separates cells
 * @param mark the byte order mark that a copy in UTF-8 needs, so that the program that wrote the
 *     table can read it; empty when it needs none
 */
public record TableFormat(List<String> headers, char delimiter, String mark) {}
