package app.refrain.gallery.rest;

import app.refrain.gallery.publication.Credit;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.PieceFacts;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published piece.
 *
 * @param composer who published it; null if they left
 * @param credits who took part in it and in the pieces that it comes from
 * @param machine what the machine did, one line each
 * @param parent what it is a remix of; null if it is none
 * @param reason what the curator said who decided last, for its composer and for curators
 * @param page where people listen to it
 */
record PieceResource(
    UUID id,
    PublicationState state,
    String title,
    String description,
    List<String> tags,
    Licence licence,
    UUID composer,
    List<Name> credits,
    List<String> machine,
    PieceFacts facts,
    UUID parent,
    int likes,
    boolean featured,
    Instant submittedAt,
    Instant approvedAt,
    String reason,
    String page) {

  /**
   * @param piece in which they took part
   */
  record Name(UUID composer, String name, UUID piece) {

    static Name of(Credit credit) {
      return new Name(credit.person(), credit.name(), credit.origin());
    }
  }

  /** As everybody sees it. */
  static PieceResource shown(Publication piece) {
    return of(piece, null);
  }

  /** As its composer and curators see it. */
  static PieceResource of(Publication piece) {
    return of(piece, piece.reason());
  }

  private static PieceResource of(Publication piece, String reason) {
    return new PieceResource(
        piece.id(),
        piece.state(),
        piece.title(),
        piece.blurb().description(),
        piece.blurb().tags(),
        piece.blurb().licence(),
        piece.person(),
        piece.credits().stream().map(Name::of).toList(),
        piece.machine(),
        piece.facts(),
        piece.parent(),
        piece.likes(),
        piece.featuredAt() != null,
        piece.submittedAt(),
        piece.approvedAt(),
        reason,
        piece.path());
  }
}
