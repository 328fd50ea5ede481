package org.rightplace.link;

import java.util.List;

/// What came of joining a release's records to other facts, where it was not plain.
///
/// @param reason   what happened
/// @param records  how many records it concerns
/// @param examples a few of the words concerned, as published, in order; never a home's name or address
public record Join(Reason reason, int records, List<String> examples) {

    public Join {
        examples = List.copyOf(examples);
        if (records < 1) {
            throw new IllegalArgumentException(
                    "records (%d) of join (%s) must be 1 or more".formatted(records, reason));
        }
    }

    /// Why a join was not plain.
    public enum Reason {
        /// The provider is in Wales: kept, and counted apart from England.
        IN_WALES("in Wales, kept and counted apart from England"),
        /// The authority was merged or split since; the record keeps its name and joins none of today's.
        AUTHORITY_NO_LONGER_EXISTS("in an authority that no longer exists, kept under its old name"),
        /// The published region is not the region of the published authority; both are kept, the region as published.
        REGION_AND_AUTHORITY_DISAGREE("listed with a region and an authority that disagree, both kept as published"),
        /// The release uses the constituencies of 2010, which are other areas under often the same names.
        OLD_CONSTITUENCY("in a constituency of 2010, which is never joined to those of 2024 by name"),
        /// The constituency is not one of 2024's.
        CONSTITUENCY_NOT_FOUND("in a constituency that is not one of 2024's"),
        /// The release adds up to constituencies and does not say which authority a home is in.
        NO_AUTHORITY_GIVEN(
                "listed by constituency only, and in one that lies in several authorities, so that the authority is not known"),
        /// The published constituency does not reach into the published authority.
        CONSTITUENCY_OUTSIDE_AUTHORITY(
                "listed with a constituency that does not reach into the authority, both kept as published");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// How a reader is told, after a number of records.
        public String words() {
            return words;
        }
    }
}
