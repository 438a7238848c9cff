package app.refrain.dependency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads from Maven's files what a library is licensed under. */
final class Licences {

  private Licences() {}

  /** The names of the licences among which one may choose; those of the parent if it says none. */
  static List<String> of(Path pom) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    Element licences = child(project, "licenses");
    if (licences != null) {
      return names(licences);
    }
    Element parent = child(project, "parent");
    Path parents = parent == null ? null : parentPom(pom, project, parent);
    return parents != null && Files.exists(parents) ? of(parents) : List.of();
  }

  private static List<String> names(Element licences) {
    List<String> names = new ArrayList<>();
    NodeList all = licences.getElementsByTagName("name");
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getTextContent().strip());
    }
    return names;
  }

  private static Path parentPom(Path pom, Element project, Element parent) {
    String parentGroup = text(parent, "groupId");
    Element group = child(project, "groupId");
    String ownGroup = group == null ? parentGroup : group.getTextContent().strip();
    Path repository = pom.getParent().getParent().getParent();
    for (int i = 0; i < ownGroup.split("\\.").length; i++) {
      repository = repository.getParent();
    }
    String artifact = text(parent, "artifactId");
    String version = text(parent, "version");
    return repository
        .resolve(parentGroup.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".pom");
  }

  private static String text(Element element, String name) {
    return child(element, name).getTextContent().strip();
  }

  private static Element child(Element element, String name) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element found && found.getTagName().equals(name)) {
        return found;
      }
    }
    return null;
  }
}
