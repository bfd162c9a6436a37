/**
 * Writes the findings of checks as text, JSON and annotations: {@link
 * dev.contactctl.findings.FindingsFormat} has the formats, and {@link
 * dev.contactctl.findings.Diagnostics} writes a single error, warning or note for people.
 */
@NullMarked
package dev.contactctl.findings;

import org.jspecify.annotations.NullMarked;
