package dev.zevmud.proxy.architecture.outlaw.backend;

import dev.zevmud.proxy.link.Link;

/// Breaks a rule: a backend that knows the link in front of it.
public record CuriousBackend(Link link) {}
