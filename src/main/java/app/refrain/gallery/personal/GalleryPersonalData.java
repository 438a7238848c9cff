package app.refrain.gallery.personal;

import app.refrain.account.Person;
import app.refrain.account.PersonalData;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.studio.score.ScoreState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's pieces, and what they did about others'. */
@Component
class GalleryPersonalData implements PersonalData {

  /**
   * What others' pieces hang on stays as an empty place; the rest goes. Triggers bring the shown
   * names and the numbers of likes up to date.
   */
  private static final List<String> ERASURE =
      List.of(
          "delete from publication_credit where person = :person",
          "delete from publication_like where person = :person",
          "delete from composer_follow where follower = :person or composer = :person",
          """
          delete from publication p where person = :person and not exists (
              select from publication o where o.parent = p.id or o.duplicate_of = p.id)
          """,
          """
          delete from publication_music
          where publication in (select id from publication where person = :person)
          """,
          """
          update publication
          set state = 'WITHDRAWN', reason = '', title = 'Gone', description = '', tags = '{}',
              names = '{}', session = null, person = null, featured_at = null
          where person = :person
          """,
          "update publication_report set person = null where person = :person",
          """
          update publication_appeal set person = null, words = '' where person = :person
          """,
          "update curation_decision set person = null where person = :person");

  private final PublicationAccess access;
  private final JdbcClient jdbc;

  GalleryPersonalData(PublicationAccess access, JdbcClient jdbc) {
    this.access = access;
    this.jdbc = jdbc;
  }

  record Item(Publication publication, ScoreState score) {}

  record Like(UUID publication, String title, Instant likedAt) {}

  record Follow(UUID composer, String name, Instant followedAt) {}

  record CreditItem(UUID publication, String title, String name, boolean withdrawn) {}

  record ReportItem(UUID publication, String cause, String details, Instant reportedAt) {}

  record AppealItem(UUID publication, String words, Instant appealedAt) {}

  record DecisionItem(UUID publication, String kind, String reason, Instant decidedAt) {}

  @Override
  public String title() {
    return "gallery";
  }

  @Override
  public Map<String, List<?>> export(Person person) {
    return Map.of(
        "publications",
        access.list(person).stream()
            .map(piece -> new Item(piece, access.score(person, piece.id())))
            .toList(),
        "credits",
        list(
            person,
            """
            select c.publication, p.title, c.name, c.withdrawn
            from publication_credit c join publication p on p.id = c.publication
            where c.person = ? order by p.submitted_at
            """,
            CreditItem.class),
        "likes",
        list(
            person,
            """
            select l.publication, p.title, l.liked_at
            from publication_like l join publication p on p.id = l.publication
            where l.person = ? order by l.liked_at
            """,
            Like.class),
        "follows",
        list(
            person,
            """
            select f.composer, a.name, f.followed_at
            from composer_follow f join account a on a.id = f.composer
            where f.follower = ? order by f.followed_at
            """,
            Follow.class),
        "reports",
        list(
            person,
            """
            select publication, cause, details, reported_at from publication_report
            where person = ? order by reported_at
            """,
            ReportItem.class),
        "appeals",
        list(
            person,
            """
            select publication, words, appealed_at from publication_appeal
            where person = ? order by appealed_at
            """,
            AppealItem.class),
        "decisions",
        list(
            person,
            """
            select publication, kind, reason, decided_at from curation_decision
            where person = ? order by decided_at
            """,
            DecisionItem.class));
  }

  @Override
  public void erase(Person person) {
    ERASURE.forEach(step -> jdbc.sql(step).param("person", person.id()).update());
  }

  private <T> List<T> list(Person person, String sql, Class<T> type) {
    return jdbc.sql(sql).param(person.id()).query(type).list();
  }
}
