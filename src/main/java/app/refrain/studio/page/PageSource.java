package app.refrain.studio.page;

import java.util.Optional;
import java.util.UUID;

/** Where pages of pieces come from, which everybody who knows their address may read. */
public interface PageSource {

  /**
   * What changes whenever something changes that the page shows. It is asked for often.
   *
   * @return none if there is no such page, or not any more
   */
  Optional<String> version(UUID id);

  /** Which page readers of one find instead that is not there any more; none if there is none. */
  default Optional<UUID> successor(UUID id) {
    return Optional.empty();
  }

  /** What the page shows. */
  Optional<PiecePage> find(UUID id);
}
