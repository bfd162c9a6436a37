package dev.contactctl.world;

/**
 * The Java virtual machine that runs this program.
 *
 * @param version as Java states it
 * @param vendor who made it
 * @param archive the file with loaded classes that this run began with; empty when it had none, or
 *     that cannot be known
 */
public record Jvm(String version, String vendor, String archive) {}
