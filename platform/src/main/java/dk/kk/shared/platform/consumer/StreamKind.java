package dk.kk.shared.platform.consumer;

/** A kind of stream and the service it comes from: {@code (offer, benefit-stop)}. */
public record StreamKind(String source, String kind) {}
