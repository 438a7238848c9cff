package app.refrain.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people whom the database knows. */
@Service
public class People {

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Person> find(UUID id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Those of the people that there are, by their ids. */
  public Map<UUID, Person> findAll(Collection<UUID> ids) {
    return jdbc
        .sql("select id, name, role from account where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Person(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Role.valueOf(row.getString("role"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }
}
