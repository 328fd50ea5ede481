package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rightplace.reflection.Reading;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Reflection.Asking;
import org.rightplace.reflection.Voice;

/// A record of reflection as somebody wrote it into the form.
///
/// @param basedOn    the number of the version that was before the writer; 0 where there was none
/// @param by         the writer's name
/// @param reflection all else
public record Written(int basedOn, String by, Reflection reflection) {

    /// How many readings the form has room for.
    public static final int READINGS = 4;

    /// More than this is no record of reflection, in characters of one field.
    private static final int LONGEST = 20_000;

    static Written from(HttpServletRequest request) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 1; i <= READINGS; i++) {
            var reading = new Reading(text(request, "reading" + i), text(request, "test" + i));
            if (!(reading.reading().isEmpty() && reading.test().isEmpty())) {
                readings.add(reading);
            }
        }
        Set<Voice> heard = EnumSet.noneOf(Voice.class);
        for (Voice voice : Voice.values()) {
            if (request.getParameter("heard-" + voice.slug()) != null) {
                heard.add(voice);
            }
        }
        List<String> questions = text(request, "questions")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String basedOn = text(request, "basedOn");
        return new Written(
                basedOn.matches("\\d{1,6}") ? Integer.parseInt(basedOn) : 0,
                text(request, "by"),
                new Reflection(
                        text(request, "subject"),
                        new Asking(text(request, "whyThis"), text(request, "whyNow"), text(request, "signalled")),
                        text(request, "shows"),
                        text(request, "doesNot"),
                        readings,
                        heard,
                        questions,
                        text(request, "source")));
    }

    /// What must be mended before it can be kept, by field; empty if nothing. A record need not be complete.
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (reflection.subject().isEmpty()) {
            faults.add(new Fault("subject", "Say what this record is about"));
        }
        if (by.isEmpty()) {
            faults.add(new Fault("by", "Give your name, so that others know whose reflection this is"));
        }
        return faults;
    }

    /// One of them.
    public record Fault(String field, String words) {}

    Written basedOn(int newest) {
        return new Written(newest, by, reflection);
    }

    /// The reading in one place of the form, counted from 1; empty where there is none.
    public Reading reading(int place) {
        return place <= reflection.readings().size() ? reflection.readings().get(place - 1) : new Reading("", "");
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST) {
            throw new WrongRequest(
                    "The text under “%s” is longer than %d characters. Go back: it is still in your browser."
                            .formatted(name, LONGEST),
                    List.of());
        }
        return text.replace("\r\n", "\n").strip();
    }
}
