package app.refrain.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The people whom the database knows. */
@Service
public class People {

  private final AccountRepository accounts;

  People(AccountRepository accounts) {
    this.accounts = accounts;
  }

  public Optional<Person> find(UUID id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Those of the people that there are, by their ids. */
  public Map<UUID, Person> findAll(Collection<UUID> ids) {
    return accounts.findPeople(ids).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }
}
