package dev.contactctl.flow;

/**
 * The editor that the user chose.
 *
 * @param variable the environment variable that names it
 * @param line a command line for the shell; the path of the file is added to it
 */
public record EditorCommand(String variable, String line) {}
