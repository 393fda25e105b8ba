package remit.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** Refuses workbooks that hold more than cells of text: macros, links, pictures and the like. */
final class Parts {
  private static final int DEPTH = 4;

  /** Parts of these types are harmless and, but for cells and how they look, not read. */
  private static final List<String> PLAIN =
      List.of(
          "spreadsheetml.sheet.main+xml",
          "spreadsheetml.worksheet+xml",
          "spreadsheetml.sharedstrings+xml",
          "spreadsheetml.styles+xml",
          "spreadsheetml.comments+xml",
          "spreadsheetml.calcchain+xml",
          "spreadsheetml.sheetmetadata+xml",
          "spreadsheetml.table+xml",
          "spreadsheetml.printersettings",
          "threadedcomments+xml",
          "ms-excel.person+xml",
          "officedocument.theme+xml",
          "officedocument.vmldrawing",
          "officedocument.drawing+xml",
          "officedocument.customxmlproperties+xml",
          "core-properties+xml",
          "extended-properties+xml",
          "custom-properties+xml",
          "package.relationships+xml",
          "docmetadata.labelinfo");

  /** What other parts are, by a piece of their name or type. */
  private static final Map<String, String> NAMED = named();

  private Parts() {}

  private static Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("vbaproject", "a macro");
    named.put("vbadata", "a macro");
    named.put("macro", "macros");
    named.put("externallink", "a link to another file");
    named.put("activex", "a control");
    named.put("ctrlprop", "a control");
    named.put("pivot", "a pivot table");
    named.put("connections", "a connection to data outside it");
    named.put("querytable", "a connection to data outside it");
    named.put("chart", "a chart");
    named.put("embeddings", "an embedded object");
    named.put("oleobject", "an embedded object");
    named.put("image", "a picture");
    named.put("media", "a picture");
    return named;
  }

  /**
   * Refuses what is no plain cell.
   *
   * @param sheets the parts of the sheets by the sheets' names
   */
  static void check(OPCPackage workbook, Map<String, PackagePart> sheets, CellFaults faults)
      throws InvalidFormatException {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Map.Entry<String, PackagePart> sheet : sheets.entrySet()) {
      own(sheet.getKey(), sheet.getValue(), owners, DEPTH);
    }
    for (PackagePart part : workbook.getParts()) {
      String name = part.getPartName().getName();
      String place = owners.getOrDefault(name, CellFault.WORKBOOK);
      String kind = kind(name, part.getContentType());
      if (kind != null) {
        faults.add(place, "it holds %s (%s). Take it out and save again.".formatted(kind, name));
      } else if (!holdsCells(part) && part.getSize() > Bounds.ASIDE) {
        faults.add(place, "its part %s is too large; it was not read.".formatted(name));
      }
      if (!part.isRelationshipPart()) {
        for (PackageRelationship link : part.getRelationships()) {
          checkLink(place, link, faults);
        }
      }
    }
    for (PackageRelationship link : workbook.getRelationships()) {
      checkLink(CellFault.WORKBOOK, link, faults);
    }
  }

  private static boolean holdsCells(PackagePart part) {
    String type = part.getContentType().toLowerCase(Locale.ROOT);
    return type.contains("worksheet+xml") || type.contains("sharedstrings+xml");
  }

  private static @Nullable String kind(String name, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    String path = name.toLowerCase(Locale.ROOT);
    boolean isPlain =
        PLAIN.stream().anyMatch(type::contains)
            || (path.startsWith("/customxml/") && type.equals("application/xml"))
            || path.startsWith("/docprops/");
    for (Map.Entry<String, String> kind : NAMED.entrySet()) {
      if (path.contains(kind.getKey()) || (!isPlain && type.contains(kind.getKey()))) {
        return kind.getValue();
      }
    }
    return isPlain ? null : "something that is no part of a guidance";
  }

  /**
   * A link to a page, such as Excel makes of an address in a cell, is let pass: nobody follows it.
   */
  private static void checkLink(String place, PackageRelationship link, CellFaults faults) {
    if (link.getTargetMode() == TargetMode.EXTERNAL
        && !link.getRelationshipType().endsWith("/hyperlink")) {
      faults.add(
          place,
          "it has a link to something outside it: “%s”. In Excel: Data, Edit Links, Break Link."
              .formatted(link.getTargetURI()));
    }
  }

  private static void own(String sheet, PackagePart part, Map<String, String> owners, int depth)
      throws InvalidFormatException {
    if (owners.putIfAbsent(part.getPartName().getName(), sheet) != null || depth == 0) {
      return;
    }
    List<PackagePart> further = new ArrayList<>();
    for (PackageRelationship link : part.getRelationships()) {
      if (link.getTargetMode() == TargetMode.INTERNAL) {
        PackagePart target = part.getRelatedPart(link);
        if (target != null) {
          further.add(target);
        }
      }
    }
    for (PackagePart target : further) {
      own(sheet, target, owners, depth - 1);
    }
  }
}
