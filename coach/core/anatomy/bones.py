"""How long the bones are, and how far apart the joints, in shares of the body's height."""

# Lengths along the limbs and the trunk: Drillis and Contini (1966), as in Winter, "Biomechanics
# and Motor Control of Human Movement".
ANKLE_HEIGHT = 0.045
SHANK = 0.246
THIGH = 0.245
TRUNK = 0.298
NECK = 0.050
UPPER_ARM = 0.172
FOREARM = 0.150
# The trunk is this many equal segments; the first of them are the lumbar spine.
SEGMENTS = 14
LUMBAR = 6
SEGMENT = TRUNK / SEGMENTS
# The arms hang on this joint of the trunk, the neck's skin begins on the next.
SHOULDER_AT = 12
COLLAR_AT = 13
# The rest is chosen by eye. From the middle of the body to each hip and each shoulder:
HIP_ASIDE = 0.048
SHOULDER_ASIDE = 0.083
SHOULDER_BELOW = 0.005
# From the ankle to the ball of the foot, forward and down; the toes bend there.
BALL_AHEAD, BALL_BELOW = 0.066, 0.035
# From the wrist to the knuckles.
PALM = 0.042
