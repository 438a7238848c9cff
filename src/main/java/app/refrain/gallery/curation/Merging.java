package app.refrain.gallery.curation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what hangs on a piece to the one that it is a duplicate of. */
@Component
class Merging {

  private static final List<String> STEPS =
      List.of(
          // A person who liked both likes the one that stays, once.
          """
          insert into publication_like (publication, person, liked_at)
          select :kept, person, liked_at from publication_like
          where publication = :duplicate
              and person is distinct from (select person from publication where id = :kept)
          on conflict do nothing
          """,
          "delete from publication_like where publication = :duplicate",
          """
          insert into gallery_collection_piece (collection, publication, place, note)
          select collection, :kept, place, note from gallery_collection_piece
          where publication = :duplicate
          on conflict do nothing
          """,
          "delete from gallery_collection_piece where publication = :duplicate",
          // The one that stays may itself be a remix of the other: nothing is its own parent.
          """
          update publication set parent = (select parent from publication where id = :duplicate)
          where id = :kept and parent = :duplicate
          """,
          "update publication set parent = :kept where parent = :duplicate",
          """
          update publication set duplicate_of = :kept
          where id = :duplicate or duplicate_of = :duplicate
          """);

  private final JdbcClient jdbc;

  Merging(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void merge(UUID duplicate, UUID kept) {
    STEPS.forEach(
        step -> jdbc.sql(step).param("duplicate", duplicate).param("kept", kept).update());
  }
}
