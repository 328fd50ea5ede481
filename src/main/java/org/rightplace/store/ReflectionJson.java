package org.rightplace.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rightplace.reflection.Reading;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Voice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record of reflection as the text it is kept as, and as people take it away and bring it back.
public final class ReflectionJson {
    private ReflectionJson() {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The record as JSON.
    public static String write(Reflection reflection) {
        ObjectNode json = JSON.createObjectNode()
                .put("subject", reflection.subject())
                .put("whyThis", reflection.asking().whyThis())
                .put("whyNow", reflection.asking().whyNow())
                .put("signalled", reflection.asking().signalled())
                .put("shows", reflection.shows())
                .put("doesNot", reflection.doesNot())
                .put("source", reflection.source());
        ArrayNode readings = json.putArray("readings");
        for (Reading reading : reflection.readings()) {
            readings.addObject().put("reading", reading.reading()).put("test", reading.test());
        }
        ArrayNode heard = json.putArray("heard");
        reflection.heard().forEach(voice -> heard.add(voice.slug()));
        ArrayNode questions = json.putArray("questions");
        reflection.questions().forEach(questions::add);
        return json.toString();
    }

    /// The record in a JSON text, or under `record` in it; what is not in the text is left empty.
    ///
    /// @throws IllegalArgumentException if it is no JSON object, or names a voice there is not
    public static Reflection read(String text) {
        JsonNode whole = object(text);
        JsonNode json = whole.path("record").isObject() ? whole.path("record") : whole;
        List<Reading> readings = new ArrayList<>();
        for (JsonNode reading : json.path("readings")) {
            readings.add(new Reading(words(reading, "reading"), words(reading, "test")));
        }
        Set<Voice> heard = EnumSet.noneOf(Voice.class);
        for (JsonNode voice : json.path("heard")) {
            heard.add(Voice.find(voice.asString())
                    .orElseThrow(() -> new IllegalArgumentException("no voice is called " + voice.asString())));
        }
        List<String> questions = new ArrayList<>();
        json.path("questions").forEach(question -> questions.add(question.asString()));
        return new Reflection(
                words(json, "subject"),
                new Reflection.Asking(words(json, "whyThis"), words(json, "whyNow"), words(json, "signalled")),
                words(json, "shows"),
                words(json, "doesNot"),
                readings,
                heard,
                questions,
                words(json, "source"));
    }

    private static JsonNode object(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a record of reflection must be JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("a record of reflection must be a JSON object");
    }

    private static String words(JsonNode json, String key) {
        return json.path(key).asString("");
    }
}
