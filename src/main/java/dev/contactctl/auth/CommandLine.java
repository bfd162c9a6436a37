package dev.contactctl.auth;

import java.util.List;

/**
 * The program that prints a token, as configured.
 *
 * @param words the program and its arguments; not empty
 * @param origin where it is set, for messages
 */
public record CommandLine(List<String> words, String origin) {}
