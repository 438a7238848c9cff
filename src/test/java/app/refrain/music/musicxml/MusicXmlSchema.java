package app.refrain.music.musicxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.audiveris.proxymusic.ScorePartwise;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schema of MusicXML 4.0, which ProxyMusic carries. */
final class MusicXmlSchema {

  /** Stand-ins for the two schemas that MusicXML's asks for by name. */
  private static final String XML =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:language"/>
        <xs:attribute name="space" type="xs:NCName"/>
      </xs:schema>""";

  private static final String XLINK =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/1999/xlink">
        <xs:attribute name="href" type="xs:anyURI"/>
        <xs:attribute name="type" type="xs:string"/>
        <xs:attribute name="role" type="xs:string"/>
        <xs:attribute name="title" type="xs:string"/>
        <xs:attribute name="show" type="xs:string"/>
        <xs:attribute name="actuate" type="xs:string"/>
      </xs:schema>""";

  private static final Schema SCHEMA = load();

  private MusicXmlSchema() {}

  private static Schema load() {
    try (InputStream in =
        ScorePartwise.class.getResourceAsStream("/META-INF/jaxb/xsd/musicxml.xsd")) {
      DOMImplementationLS dom =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            LSInput input = dom.createLSInput();
            input.setCharacterStream(new StringReader(systemId.equals("xml.xsd") ? XML : XLINK));
            return input;
          });
      return factory.newSchema(new StreamSource(in));
    } catch (IOException | SAXException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws SAXException if the document breaks the schema
   */
  static void validate(byte[] document) throws SAXException, IOException {
    SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
  }
}
