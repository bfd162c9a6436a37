package dev.contactctl.read;

/**
 * Input as bytes.
 *
 * @param name as the user gave it; {@code stdin} for standard input
 * @param bytes the whole content
 */
public record Source(String name, byte[] bytes) {}
