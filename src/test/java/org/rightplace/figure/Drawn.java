package org.rightplace.figure;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A picture read back as XML by a parser that is not ours.
final class Drawn {

    private final Document document;

    private Drawn(Document document) {
        this.document = document;
    }

    /// Fails if the text is no well-formed XML.
    static Drawn of(String svg) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String tag) {
        var found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    List<Element> ofClass(String name) {
        return all("*").stream()
                .filter(element -> element.getAttribute("class").equals(name))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
