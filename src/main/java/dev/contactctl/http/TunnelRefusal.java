package dev.contactctl.http;

/**
 * The answer of a proxy that did not connect to the server. Nothing has reached the server then.
 *
 * @param proxy host and port of the proxy
 * @param answer its answer, without the body
 */
public record TunnelRefusal(String proxy, Response answer) {}
