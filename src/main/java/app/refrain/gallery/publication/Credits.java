package app.refrain.gallery.publication;

import app.refrain.account.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is named beside a piece: those who took part in it, and in the pieces that it comes from. A
 * name is theirs who bear it: they withdraw it wherever it goes with the piece.
 */
@Service
@Transactional
public class Credits {

  private static final int MOST_APPEARANCES = 500;

  private final JdbcClient jdbc;

  Credits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Credits the people who took part in a piece, in place of those who did before. */
  void set(UUID publication, List<Person> people) {
    jdbc.sql(
            """
            delete from publication_credit
            where publication = :id and origin = :id and not withdrawn
            """)
        .param("id", publication)
        .update();
    for (int place = 0; place < people.size(); place++) {
      Person person = people.get(place);
      jdbc.sql(
              """
              insert into publication_credit (publication, person, name, origin, place)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(publication, person.id(), person.name(), publication, place)
          .update();
    }
  }

  /** Credits also those of the piece that a new one comes from. */
  void inherit(UUID publication, UUID parent) {
    jdbc.sql(
            """
            insert into publication_credit (publication, person, name, origin, place, withdrawn)
            select ?, person, name, origin, 1000 + place, withdrawn
            from publication_credit where publication = ?
            on conflict do nothing
            """)
        .params(publication, parent)
        .update();
  }

  /**
   * Takes the person's name off a piece, and off all that come from it, or puts it back.
   *
   * @throws NoSuchPublicationException if the person did not take part in it
   */
  public void setWithdrawn(Person person, UUID publication, boolean withdrawn) {
    int changed =
        jdbc.sql(
                """
                update publication_credit set withdrawn = :withdrawn
                where person = :person and (publication = :id or origin = :id)
                """)
            .param("withdrawn", withdrawn)
            .param("person", person.id())
            .param("id", publication)
            .update();
    if (changed == 0) {
      throw new NoSuchPublicationException();
    }
  }

  /** The pieces in the gallery in which the person took part, the latest first. */
  @Transactional(readOnly = true)
  public List<Appearance> appearances(Person person) {
    return jdbc.sql(
            """
            select c.publication, p.title, c.withdrawn
            from publication_credit c join publication p on p.id = c.publication
            where c.person = ? and c.own and p.state = 'APPROVED'
            order by p.approved_at desc, p.id desc limit ?
            """)
        .params(person.id(), MOST_APPEARANCES)
        .query(Appearance.class)
        .list();
  }

  /** The pieces in which the person took part, also those on which they are not named. */
  @Transactional(readOnly = true)
  public List<Credit> of(Person person) {
    return jdbc.sql(
            """
            select person, name, origin, bool_and(withdrawn) as withdrawn
            from publication_credit where person = ? and origin = publication
            group by person, name, origin
            """)
        .param(person.id())
        .query(Credit.class)
        .list();
  }
}
