package app.refrain.studio;

import java.util.UUID;

/** Somebody made a session of their own that began as another one is now. */
public record SessionDuplicated(UUID original, UUID copy) {}
