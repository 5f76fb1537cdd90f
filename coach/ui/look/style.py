"""How Qt's own widgets look: as the controls do, and large enough from three metres.

Colours come from the palette, sizes from the look. Qt asks a style thousands of times while it
lays the pages out, each time by way of Python where a method is overridden: hence neither
`styleHint` nor `subElementRect`, which are four of five such questions.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QWidget,
)

from coach.ui.look import style_bars, style_fields, style_marks
from coach.ui.look.drawing import BAR, BAR_GAP, KNOB, RING_ROOM, SHORTEST_HANDLE, saved
from coach.ui.look.theme import Look, Type

Draw = Callable[[QPainter, QStyleOption, float], None]
_LINE = QStyleOptionMenuItem.MenuItemType.Separator
_PM, _CT = QStyle.PixelMetric, QStyle.ContentsType
_PE, _CE, _CC = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl
Place = Callable[[QStyleOption, QStyle.SubControl, float], QRect | None]
# In units.
_SIZES = {
    _PM.PM_IndicatorWidth: 24,
    _PM.PM_IndicatorHeight: 24,
    _PM.PM_ExclusiveIndicatorWidth: 24,
    _PM.PM_ExclusiveIndicatorHeight: 24,
    _PM.PM_CheckBoxLabelSpacing: 10,
    _PM.PM_RadioButtonLabelSpacing: 10,
    _PM.PM_ScrollBarExtent: BAR + BAR_GAP,
    _PM.PM_ScrollBarSliderMin: SHORTEST_HANDLE,
    _PM.PM_SliderThickness: 2 * (KNOB + RING_ROOM) + 4,
    _PM.PM_SliderControlThickness: 2 * (KNOB + RING_ROOM) + 4,
    _PM.PM_SliderLength: 2 * (KNOB + RING_ROOM),
    _PM.PM_HeaderMargin: 8,
    _PM.PM_HeaderDefaultSectionSizeVertical: 44,
    _PM.PM_HeaderDefaultSectionSizeHorizontal: 140,
    _PM.PM_FocusFrameHMargin: 3,
    _PM.PM_SmallIconSize: 20,
    _PM.PM_MenuPanelWidth: 1,
    _PM.PM_MenuHMargin: 4,
    _PM.PM_MenuVMargin: 4,
    _PM.PM_ToolTipLabelFrameWidth: 7,
}
# A thumb hits it: how wide and high at least, and how much wider and higher than its text.
_ROOM = {
    _CT.CT_PushButton: (64, 46 + 2 * RING_ROOM, 34, 0),
    _CT.CT_CheckBox: (44, 44, 10, 0),
    _CT.CT_RadioButton: (44, 44, 10, 0),
    _CT.CT_ComboBox: (100, 46, style_fields.ARROW + 12, 0),
    _CT.CT_LineEdit: (90, 46, 8, 0),
    _CT.CT_SpinBox: (100, 46, 2 * style_fields.ARROW, 0),
    _CT.CT_MenuItem: (44, 44, 16, 0),
    _CT.CT_ItemViewItem: (0, 30, 0, 8),
    _CT.CT_HeaderSection: (44, 40, 8, 0),
}
# What frames text, and how wide its frame is, in units.
_FRAMED, _FRAME = (QAbstractScrollArea, QLineEdit), 8


class Style(QProxyStyle):
    """Fusion, but for what people see of it."""

    _primitives: Mapping[QStyle.PrimitiveElement, Draw] = {
        _PE.PE_FrameFocusRect: style_marks.focus,
        _PE.PE_PanelButtonCommand: style_marks.button,
        _PE.PE_IndicatorCheckBox: style_marks.check,
        _PE.PE_IndicatorRadioButton: style_marks.radio,
        _PE.PE_PanelLineEdit: style_fields.field,
        _PE.PE_FrameLineEdit: style_fields.field,
        _PE.PE_Frame: style_fields.field,
        _PE.PE_PanelMenu: style_fields.popup,
        _PE.PE_PanelTipLabel: style_fields.popup,
    }
    _controls: Mapping[QStyle.ControlElement, Draw] = {
        _CE.CE_HeaderSection: style_fields.header,
        _CE.CE_HeaderEmptyArea: style_fields.header_ground,
        _CE.CE_ProgressBar: style_bars.progress,
    }
    _complex: Mapping[QStyle.ComplexControl, Draw] = {
        _CC.CC_Slider: style_bars.slider,
        _CC.CC_ScrollBar: style_bars.scroll_bar,
        _CC.CC_ComboBox: style_fields.combo_box,
        _CC.CC_SpinBox: style_fields.spin_box,
    }
    _places: Mapping[QStyle.ComplexControl, Place] = {
        _CC.CC_ScrollBar: style_bars.scroll_bar_part,
        _CC.CC_ComboBox: style_fields.combo_box_part,
        _CC.CC_SpinBox: style_fields.spin_box_part,
    }

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look, self._unit = look, 0.0
        look.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        look = self._look
        if look.unit == self._unit:
            return
        self._unit = look.unit
        QApplication.setFont(look.font(look.px(Type.BODY)))
        # Their frames and headers keep the sizes that they once asked for; all others ask anew
        # when the font is another one.
        for window in QApplication.topLevelWidgets():
            for area in window.findChildren(QAbstractScrollArea):
                QApplication.sendEvent(area, QEvent(QEvent.Type.StyleChange))

    def pixelMetric(  # noqa: N802 - Qt's name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return a size in pixels."""
        size = _SIZES.get(metric)
        if metric is _PM.PM_DefaultFrameWidth and isinstance(widget, _FRAMED):
            size = _FRAME
        if size is None:
            return super().pixelMetric(metric, option, widget)
        return round(size * self._unit)

    def sizeFromContents(  # noqa: N802 - Qt's name
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        contents: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Return the size of what has contents: never too small for a thumb."""
        size = super().sizeFromContents(
            kind,
            option,
            contents,
            widget,  # type: ignore[arg-type]  # Qt takes none, whatever its stubs say
        )
        room = _ROOM.get(kind)
        if isinstance(option, QStyleOptionMenuItem) and option.menuItemType is _LINE:
            room = None
        if room:
            width, height, wider, higher = (round(units * self._unit) for units in room)
            size = QSize(max(width, size.width() + wider), max(height, size.height() + higher))
        return size

    def subControlRect(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return where a part of a control is."""
        places = self._places.get(control)
        place = places(option, part, self._unit) if places else None
        if place is not None:
            return place
        return super().subControlRect(
            control,
            option,
            part,
            widget,  # type: ignore[arg-type]  # Qt takes none, whatever its stubs say
        )

    def drawPrimitive(  # noqa: N802 - Qt's name
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part of a widget."""
        if element is _PE.PE_FrameFocusRect and isinstance(widget, QPushButton):
            return  # its ring is around it
        draw = self._primitives.get(element)
        if element is _PE.PE_Frame and widget and widget.isWindow():
            draw = style_fields.popup
        if not self._draw(draw, option, painter):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(  # noqa: N802 - Qt's name
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part that is made of parts."""
        if not self._draw(self._controls.get(element), option, painter):
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a whole widget."""
        if not self._draw(self._complex.get(control), option, painter):
            super().drawComplexControl(control, option, painter, widget)

    def _draw(self, draw: Draw | None, option: QStyleOption, painter: QPainter) -> bool:
        if draw:
            with saved(painter):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw(painter, option, self._unit)
        return bool(draw)
