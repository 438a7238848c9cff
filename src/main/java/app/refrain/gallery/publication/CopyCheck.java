package app.refrain.gallery.publication;

import app.refrain.gallery.GalleryProperties;
import app.refrain.generation.LearntPieces;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.CopyIndex;
import app.refrain.music.analysis.copying.KnownPiece;
import app.refrain.music.analysis.copying.SharedRun;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the longest run of notes that a piece shares with known music, whoever wrote it: the tunes
 * on the shelf, what the language model learnt from, and the gallery.
 */
@Component
class CopyCheck {

  /** How many of the gallery's latest pieces are looked at. */
  private static final int LATEST = 500;

  private final CopyIndex shelf;
  private final LearntPieces learnt;
  private final JdbcClient jdbc;
  private final int copiedNotes;

  CopyCheck(ExampleTunes tunes, LearntPieces learnt, JdbcClient jdbc, GalleryProperties settings) {
    shelf =
        CopyIndex.of(
            tunes.all().stream()
                .map(tune -> new KnownPiece(tune.credits().title() + " (traditional)", tune))
                .toList());
    this.learnt = learnt;
    this.jdbc = jdbc;
    copiedNotes = settings.copiedNotes();
  }

  /** Whether so much is from a tune on the shelf that it is that tune. */
  boolean isTraditional(Score score) {
    return shelf.longestRun(score).notes() >= copiedNotes;
  }

  /**
   * @param person whose own pieces do not count
   * @param parent the piece that it is a remix of, which does not count; null if it is none
   */
  SharedRun longestRun(Score score, UUID person, UUID parent) {
    return Stream.of(
            Optional.of(shelf.longestRun(score)),
            learnt.longestRun(score),
            Optional.of(gallery(person, parent).longestRun(score)))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(SharedRun::notes))
        .orElseThrow();
  }

  private CopyIndex gallery(UUID person, UUID parent) {
    List<KnownPiece> pieces =
        jdbc.sql(
                """
                select p.title, m.score from publication p
                join publication_music m on m.publication = p.id
                where p.state = 'APPROVED' and p.person is distinct from :person
                    and p.id is distinct from cast(:parent as uuid)
                order by p.approved_at desc limit :latest
                """)
            .param("person", person)
            .param("parent", parent)
            .param("latest", LATEST)
            .query(
                (row, number) ->
                    new KnownPiece(
                        row.getString("title"),
                        ScoreConversion.toScore(ScoreJson.readState(row.getString("score")))))
            .list();
    return CopyIndex.of(pieces);
  }
}
