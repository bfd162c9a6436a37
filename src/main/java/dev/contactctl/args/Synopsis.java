package dev.contactctl.args;

import java.util.List;

/**
 * What may be typed after a command's name, or before there is a command. The parser, help, man
 * pages and completion scripts all work from it.
 *
 * @param name the command's name; empty before there is a command
 * @param usage what comes after the name in help, such as {@code FILE…}
 * @param options every option that may be given, the common ones last
 * @param minWords the least number of arguments that are not options
 * @param maxWords the greatest number of such arguments
 */
public record Synopsis(
    String name, String usage, List<Option> options, int minWords, int maxWords) {}
