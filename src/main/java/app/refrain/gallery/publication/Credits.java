package app.refrain.gallery.publication;

import app.refrain.account.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who is named beside a piece. */
@Service
public class Credits {

  private final JdbcClient jdbc;

  Credits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Credits the people who took part in a new piece. */
  void add(UUID publication, List<Person> people) {
    for (int place = 0; place < people.size(); place++) {
      Person person = people.get(place);
      jdbc.sql(
              """
              insert into publication_credit (publication, person, name, origin, place)
              values (?, ?, ?, ?, ?)
              """)
          .params(publication, person.id(), person.name(), publication, place)
          .update();
    }
    show(List.of(publication));
  }

  /** Brings the names that are shown and searched up to date. */
  private void show(List<UUID> publications) {
    jdbc.sql(
            """
            update publication set names = array(
                select name from publication_credit
                where publication = publication.id and origin = publication.id and not withdrawn
                order by place)
            where id = any(?)
            """)
        .param(publications.toArray(UUID[]::new))
        .update();
  }
}
