package org.rightplace.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Availability;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Nouns of the trade as packed JSON, to be sealed and kept, and back again.
///
/// The nouns know nothing of it: what a case of a sealed type is called is said here.
public final class RecordJson {

    /// A case of a sealed type is written with its simple name.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private static final List<Class<?>> SEALED = List.of(
            NeedLevel.class,
            OwnWords.Said.class,
            HomeSearch.Ending.class,
            Availability.Siblings.class,
            Arranged.Registration.class,
            Arranged.Area.class);

    private RecordJson() {}

    /// The bytes of a record.
    public static byte[] of(Object record) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(mapper(UnaryOperator.identity()).writeValueAsBytes(record));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /// The record that [#of] wrote.
    ///
    /// @param upToDate brings pseudonyms up to date
    /// @throws IOException if the bytes are anything else
    public static <T> T read(byte[] bytes, Class<T> type, UnaryOperator<Pseudonym> upToDate) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return mapper(upToDate).readValue(zip, type);
        } catch (JacksonException e) {
            throw new IOException("Kept records are damaged, or of a newer Rightplace.", e);
        }
    }

    private static JsonMapper mapper(UnaryOperator<Pseudonym> upToDate) {
        var pseudonyms = new SimpleModule();
        pseudonyms.addSerializer(Pseudonym.class, new ValueSerializer<Pseudonym>() {
            @Override
            public void serialize(Pseudonym value, JsonGenerator to, SerializationContext context) {
                to.writeString(value.value());
            }
        });
        pseudonyms.addDeserializer(Pseudonym.class, new ValueDeserializer<Pseudonym>() {
            @Override
            public Pseudonym deserialize(JsonParser from, DeserializationContext context) {
                return upToDate.apply(new Pseudonym(from.getString()));
            }
        });
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(pseudonyms)
                // A record's components and nothing that its methods work out.
                .changeDefaultVisibility(seen -> seen.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY));
        SEALED.forEach(type -> builder.addMixIn(type, Named.class));
        return builder.build();
    }
}
