package org.rightplace.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.child.SharedRows;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.Places;

/// A return as bytes, to be sealed and kept: about 20 bytes a row once it is packed.
///
/// Kinds and columns are written by their names, so that a later program with more of them reads what
/// this one wrote.
public final class ReturnBytes {

    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 14;

    private ReturnBytes() {}

    /// The bytes of a return.
    ///
    /// @param places where rows stand, by their numbers
    public static byte[] of(AuthorityReturn filed, List<Where> places) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new Writing(new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER)))) {
            out.data.writeByte(FORMAT);
            out.word(filed.authority());
            out.data.writeInt(filed.year().start());
            out.data.writeInt(filed.files().size());
            for (Map.Entry<FileKind, List<ReturnRow>> file : filed.files().entrySet()) {
                out.word(file.getKey().name());
                out.data.writeInt(file.getValue().size());
                for (ReturnRow row : file.getValue()) {
                    out.row(row, places.get(row.number()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// The return that [#of] wrote.
    ///
    /// @param places    takes where each row stood; rows are numbered on from those that are in it
    /// @param rows      makes the rows
    /// @param upToDate  brings pseudonyms up to date
    /// @throws IOException if the bytes are anything else
    public static AuthorityReturn read(
            byte[] bytes, Places.Taking places, SharedRows rows, UnaryOperator<Pseudonym> upToDate) throws IOException {
        var unpacked = new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER);
        try (var in = new Reading(new DataInputStream(unpacked), rows, upToDate)) {
            if (in.data.readByte() != FORMAT) {
                throw new IOException("A return was kept by a newer Rightplace: use that one.");
            }
            String authority = in.word();
            var year = new CollectionYear(in.data.readInt());
            Map<FileKind, List<ReturnRow>> files = new EnumMap<>(FileKind.class);
            for (int file = in.data.readInt(); file > 0; file--) {
                FileKind kind = FileKind.valueOf(in.word());
                int count = in.data.readInt();
                List<ReturnRow> all = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    all.add(in.row(kind, places));
                }
                files.put(kind, all);
            }
            return new AuthorityReturn(authority, year, files);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException("A kept return is damaged.", e);
        }
    }

    /// Words are written once and then by their number.
    private static final class Writing implements AutoCloseable {
        private final DataOutputStream data;
        private final Map<String, Integer> words = new LinkedHashMap<>();

        Writing(DataOutputStream data) {
            this.data = data;
        }

        void word(@Nullable String word) throws IOException {
            if (word == null) {
                data.writeInt(-1);
                return;
            }
            Integer known = words.get(word);
            if (known == null) {
                data.writeInt(words.size());
                words.put(word, words.size());
                data.writeUTF(word);
            } else {
                data.writeInt(known);
            }
        }

        void row(ReturnRow row, Where where) throws IOException {
            word(where.file());
            word(where.sheet());
            data.writeLong(where.row());
            data.writeUTF(row.child().value());
            data.writeByte(row.cells().size());
            for (Map.Entry<Column, Filed<?>> cell : row.cells().entrySet()) {
                word(cell.getKey().name());
                switch (cell.getValue()) {
                    case Filed.Known<?>(Object value) -> value(cell.getKey(), value);
                    case Filed.NotAValue<?>(), Filed.Blank<?>() -> data.writeByte('?');
                }
            }
        }

        private void value(Column column, Object value) throws IOException {
            switch (value) {
                case LocalDate day -> {
                    data.writeByte('d');
                    data.writeInt(Math.toIntExact(day.toEpochDay()));
                }
                case YearMonth month -> {
                    data.writeByte('m');
                    data.writeInt(month.getYear() * 12 + month.getMonthValue() - 1);
                }
                case Boolean flag -> data.writeByte(flag ? 't' : 'f');
                case Integer number -> {
                    data.writeByte('n');
                    data.writeInt(number);
                }
                case Coded code -> {
                    data.writeByte('c');
                    word(code.code());
                }
                case String text -> {
                    data.writeByte('s');
                    word(text);
                }
                default -> throw new IllegalStateException("column %s holds a %s".formatted(column, value.getClass()));
            }
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    private static final class Reading implements AutoCloseable {
        private final DataInputStream data;
        private final SharedRows rows;
        private final UnaryOperator<Pseudonym> upToDate;
        private final List<String> words = new ArrayList<>();
        private final List<Column> columns = new ArrayList<>();
        private final Map<String, Pseudonym> children = new HashMap<>();
        private final Map<Integer, Filed<?>> days = new HashMap<>();
        private final Map<Integer, Filed<?>> months = new HashMap<>();
        private final Map<Column, Map<String, Filed<?>>> codes = new EnumMap<>(Column.class);

        Reading(DataInputStream data, SharedRows rows, UnaryOperator<Pseudonym> upToDate) {
            this.data = data;
            this.rows = rows;
            this.upToDate = upToDate;
        }

        /// A word's number; below 0 where there is none.
        private int number() throws IOException {
            int number = data.readInt();
            if (number == words.size()) {
                words.add(data.readUTF());
            }
            if (number >= words.size()) {
                throw new IllegalArgumentException("word (%d) of %d".formatted(number, words.size()));
            }
            return number;
        }

        private @Nullable String wordOrNone() throws IOException {
            int number = number();
            return number < 0 ? null : words.get(number);
        }

        String word() throws IOException {
            String word = wordOrNone();
            if (word == null) {
                throw new IllegalArgumentException("a word is missing");
            }
            return word;
        }

        ReturnRow row(FileKind kind, Places.Taking places) throws IOException {
            String file = word();
            int place = places.add(file, wordOrNone(), data.readLong());
            Pseudonym child = child(data.readUTF());
            var cells = new EnumMap<Column, Filed<?>>(Column.class);
            for (int cell = data.readUnsignedByte(); cell > 0; cell--) {
                Column column = column();
                cells.put(column, cell(column));
            }
            return rows.row(place, child, kind, cells);
        }

        private Pseudonym child(String kept) {
            Pseudonym known = children.get(kept);
            if (known == null) {
                known = rows.child(upToDate.apply(new Pseudonym(kept)));
                children.put(kept, known);
            }
            return known;
        }

        private Column column() throws IOException {
            int number = number();
            if (number < 0) {
                throw new IllegalArgumentException("a column is missing");
            }
            while (columns.size() <= number) {
                columns.add(Column.CHILD); // not asked for yet; no cell is of it
            }
            Column column = columns.get(number);
            if (column == Column.CHILD) {
                column = Column.valueOf(words.get(number));
                columns.set(number, column);
            }
            return column;
        }

        private Filed<?> cell(Column column) throws IOException {
            return switch (data.readByte()) {
                case '?' -> rows.noValue();
                case 'd' -> days.computeIfAbsent(data.readInt(), day -> rows.known(LocalDate.ofEpochDay(day)));
                case 'm' -> months.computeIfAbsent(data.readInt(), month -> rows.known(month(month)));
                case 't' -> rows.known(true);
                case 'f' -> rows.known(false);
                case 'n' -> rows.known(data.readInt());
                case 'c' ->
                    codes.computeIfAbsent(column, c -> new HashMap<>())
                            .computeIfAbsent(word(), code -> rows.known(code(column, code)));
                case 's' -> rows.known(word());
                default -> throw new IllegalArgumentException("no kind of value");
            };
        }

        private static YearMonth month(int months) {
            return YearMonth.of(Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
        }

        private static Object code(Column column, String code) {
            return Coded.find(column.list().orElseThrow(), code).orElseThrow(IllegalArgumentException::new);
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
