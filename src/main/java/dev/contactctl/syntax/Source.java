package dev.contactctl.syntax;

/**
 * The bytes of one input, with its name for messages.
 *
 * @param name as the user gave it; {@code stdin} for standard input
 * @param bytes the whole content
 */
public record Source(String name, byte[] bytes) {}
