Feature: The versions of the engine's API

  A client says which version of the API it speaks, and an engine answers in it. Each engine knows a newest one, and an
  oldest one that it still understands; a client that is too old, or too new and does not give way, is turned away.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Each version of Docker has a newest version of the API

    @breaks-with-another-engine
    Scenario Outline: The newest version is <VERSION>
      When the engine of host1 has started
      Then the engine of host1 tells
        | OF         | FIELD      | TOLD      |
        | the engine | ApiVersion | <VERSION> |

      @docker<23.0 @change-newest-api
      Examples: Docker before 23.0
        | VERSION |
        | 1.41    |

      @docker>=23.0 @docker<24.0 @change-newest-api
      Examples: Docker from 23.0 before 24.0
        | VERSION |
        | 1.42    |

      @docker>=24.0 @docker<25.0 @change-newest-api
      Examples: Docker from 24.0 before 25.0
        | VERSION |
        | 1.43    |

      @docker>=25.0 @docker<26.0 @change-newest-api
      Examples: Docker from 25.0 before 26.0
        | VERSION |
        | 1.44    |

      @docker>=26.0 @docker<27.0 @change-newest-api
      Examples: Docker from 26.0 before 27.0
        | VERSION |
        | 1.45    |

      @docker>=27.0 @docker<27.2 @change-newest-api
      Examples: Docker from 27.0 before 27.2
        | VERSION |
        | 1.46    |

      @docker>=27.2 @docker<28.0 @change-newest-api
      Examples: Docker from 27.2 before 28.0
        | VERSION |
        | 1.47    |

      @docker>=28.0 @docker<28.1 @change-newest-api
      Examples: Docker from 28.0 before 28.1
        | VERSION |
        | 1.48    |

      @docker>=28.1 @docker<28.2 @change-newest-api
      Examples: Docker from 28.1 before 28.2
        | VERSION |
        | 1.49    |

      @docker>=28.2 @docker<28.3 @change-newest-api
      Examples: Docker from 28.2 before 28.3
        | VERSION |
        | 1.50    |

      @docker>=28.3 @docker<29.0 @change-newest-api
      Examples: Docker from 28.3 before 29.0
        | VERSION |
        | 1.51    |

      @docker>=29.0 @docker<29.2 @change-newest-api
      Examples: Docker from 29.0 before 29.2
        | VERSION |
        | 1.52    |

      @docker>=29.2 @docker<29.3 @change-newest-api
      Examples: Docker from 29.2 before 29.3
        | VERSION |
        | 1.53    |

      @docker>=29.3 @docker<29.6 @change-newest-api
      Examples: Docker from 29.3 before 29.6
        | VERSION |
        | 1.54    |

  Rule: Old versions of the API are given up from time to time

    @breaks-with-another-engine
    Scenario Outline: The oldest version is <VERSION>
      When the engine of host1 has started
      Then the engine of host1 tells
        | OF         | FIELD         | TOLD      |
        | the engine | MinAPIVersion | <VERSION> |

      @docker<25.0 @change-oldest-api
      Examples: Docker before 25.0
        | VERSION |
        | 1.12    |

      @docker>=25.0 @docker<29.0 @change-oldest-api
      Examples: Docker from 25.0 before 29.0
        | VERSION |
        | 1.24    |

      @docker>=29.0 @docker<29.3 @change-oldest-api
      Examples: Docker from 29.0 before 29.3
        | VERSION |
        | 1.44    |

      @docker>=29.3 @change-oldest-api
      Examples: Docker from 29.3
        | VERSION |
        | 1.40    |
