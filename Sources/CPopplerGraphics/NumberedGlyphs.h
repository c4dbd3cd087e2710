// Included where Poppler's version is known only.
#pragma once
#include "DrawnOutlines.h"

#include <Dict.h>
#include <GfxFont.h>
#include <Object.h>
#include <XRef.h>

#include <cstdint>
#include <cstdlib>
#include <vector>

/// Fonts whose letters are drawings (Type 3) and bear the numbers of glyphs for names, larger ones than a code can say.
///
/// Browsers deal the glyphs of a font that they cannot embed out to fonts of 255 drawings, call them "g4F0" and give their
/// letters in a map; Ghostscript leaves the map out for ligatures, dashes and quotation marks. Poppler then reads the code
/// as a letter, "ô", for want of anything better.
class NumberedGlyphs {
public:
  /// What the file tells of a code of a font.
  enum class Meaning { letter, number, blank };

  /// Forgets the fonts of the page before.
  void start(XRef *xref) {
    objects = xref;
    known.clear();
  }

  Meaning meaning(GfxFont *font, CharCode code) {
    if (!font || font->getType() != fontType3 || font->hasToUnicodeCMap()) return Meaning::letter;
    auto &drawn = static_cast<Gfx8BitFont &>(*font);
    for (const Known &one : known) {
      if (one.id == *font->getID()) return meaning(one, code);
    }
    known.push_back({*font->getID(), {}});
    if (isNumbered(drawn)) learn(known.back(), drawn);
    return meaning(known.back(), code);
  }

private:
  struct Known {
    Ref id;
    /// By code; empty where the names are not numbers.
    std::vector<Meaning> meanings;
  };
  std::vector<Known> known;
  XRef *objects = nullptr;
  static constexpr int codes = 256;
  /// How many drawings a font has at most; their codes begin at 1.
  static constexpr unsigned long most = 255;

  static Meaning meaning(const Known &font, CharCode code) {
    return code < font.meanings.size() ? font.meanings[code] : Meaning::letter;
  }

  /// Whether there are drawings, and each is called by a number that deals it out to its code and is larger than any code.
  static bool isNumbered(Gfx8BitFont &font) {
    const Dict *drawings = font.getCharProcs();
    if (!drawings) return false;
    bool isAny = false;
    for (int code = 0; code < codes; code++) {
      const char *name = font.getCharName(code);
      if (!name || drawings->lookupNF(name).isNull()) continue;
      if (name[0] != 'g') return false;
      char *end = nullptr;
      const unsigned long number = std::strtoul(name + 1, &end, 16);
      if (end == name + 1 || *end != 0 || number < codes || (number - 1) % most + 1 != static_cast<unsigned long>(code)) {
        return false;
      }
      isAny = true;
    }
    return isAny;
  }

  /// Tells the drawings that draw nothing from the others.
  void learn(Known &font, Gfx8BitFont &drawn) {
    font.meanings.assign(codes, Meaning::number);
    Dict *drawings = drawn.getCharProcs();
    for (int code = 0; code < codes; code++) {
      const char *name = drawn.getCharName(code);
      if (!name) continue;
      Object drawing = drawings->lookup(name);
      if (drawing.isStream() && DrawnOutlines::isBlank(drawing, objects)) font.meanings[code] = Meaning::blank;
    }
  }
};
