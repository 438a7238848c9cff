package app.refrain.gallery.remix;

import java.util.List;
import java.util.UUID;

/**
 * What a piece comes from and what came of it.
 *
 * @param origins from the first piece to the one that this is a remix of; empty if it is none
 * @param piece this one, with what came of it
 */
public record Lineage(List<Node> origins, Node piece) {

  /**
   * A piece among its kin.
   *
   * @param id null if it is not in the gallery, or no longer; then it has no title and no names
   * @param remixes what came of it, the oldest first; empty for origins
   */
  public record Node(UUID id, String title, List<String> composers, List<Node> remixes) {

    /** Whether it is in the gallery. */
    public boolean isShown() {
      return id != null;
    }
  }
}
