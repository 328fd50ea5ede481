/// The door for a browser: requests in, pages out, on the loopback address only.
///
/// Every page is the workbench's [Page][org.rightplace.briefing.Page] given the form of HTML, and every table on it
/// can be had as CSV and JSON at the same address. The templates are in `src/main/jte`.
@NullMarked
package org.rightplace.web;

import org.jspecify.annotations.NullMarked;
